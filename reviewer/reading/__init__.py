"""A file becomes a SourceText; the only room that knows encodings."""
