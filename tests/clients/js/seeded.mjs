// Runs an example with the same histories each time, of which it has no need itself.
import fc from "fast-check";

fc.configureGlobal({ seed: 1 });
await import(process.argv[2]);
