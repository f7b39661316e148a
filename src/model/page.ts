/** What a figure is made for: how wide it is printed, and how large its letters are there. */
export interface Page {
  readonly id: string;
  /** One sentence. */
  readonly doc: string;
  /** Width of a figure as printed, in mm. */
  readonly width: number;
  /** Most height that it may have there, in mm. */
  readonly height: number;
  /** Size of the labels as printed, in pt. */
  readonly labelSize: number;
}

/** What a chart is drawn for. */
export interface Layout {
  /** Width of the figure with all that is on it, in CSS pixels; labels have 11 of them. */
  readonly width: number;
}
