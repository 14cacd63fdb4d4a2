/** Changes whenever any term or stem key changes: an index of another version is refused. */
export const ANALYSIS_VERSION = "6";
