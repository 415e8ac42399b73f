// Reads a change feed as OpenActive's own validator does, and prints what it found as JSON:
// `node e2e/rpde.mjs http://127.0.0.1:8080/api/rpde/services`. The test in crates/varde/tests/it/feed.rs runs it
// while rows are being written and deleted.
import { createRequire } from 'node:module';

const { RpdeValidator } = createRequire(import.meta.url)('@openactive/rpde-validator');

const log = await RpdeValidator(process.argv[2], { pageLimit: 40, requestDelayMs: 0, timeoutMs: 20_000, logCallback: () => {} });
const found = log.pages.flatMap((page) => page.errors.map(({ data }) => ({
  page: page.url, severity: data.severity, type: data.type, category: data.category, message: data.message,
})));
console.log(JSON.stringify({ pages: log.pages.length, found }));
