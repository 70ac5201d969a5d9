"""Reads a tagged file with pikepdf: content, text, tree, number trees. It shares no code with the program."""
