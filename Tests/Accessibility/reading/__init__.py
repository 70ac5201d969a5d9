"""What a tagged file holds, read with pikepdf: content, text, tree, number trees. Shares no code with the program."""
