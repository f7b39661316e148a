// The declarations that come with the library leave out the endings of their imports, which this project's module
// resolution needs; these are the parts used here.
declare module 'media-captions' {
  export interface VTTCue {
    readonly text: string;
    /** Seconds. */
    readonly startTime: number;
    readonly endTime: number;
  }

  export type VTTNode =
    | { readonly type: 'text'; readonly data: string }
    | { readonly type: 'v'; readonly voice?: string; readonly children: readonly VTTNode[] }
    | {
        readonly type: 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'lang' | 'timestamp';
        readonly children: readonly VTTNode[];
      };

  interface Parsed {
    readonly cues: readonly VTTCue[];
    readonly metadata: Readonly<Record<string, string>>;
    readonly errors: readonly { readonly message: string; readonly line: number }[];
  }

  export function parseTextStream(
    lines: ReadableStream<string>,
    options: { readonly type: 'vtt' | 'srt'; readonly errors: boolean },
  ): Promise<Parsed>;

  export function tokenizeVTTCue(cue: VTTCue): readonly VTTNode[];
}
