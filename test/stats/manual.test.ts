import { describe, expect, it } from 'vitest';
import { statisticsPage } from './manual-page.ts';

describe('docs/statistics.md', () => {
  it('is what the registry makes; `npm run manual` writes it again', async () => {
    await expect(await statisticsPage()).toMatchFileSnapshot('../../docs/statistics.md');
  });
});
