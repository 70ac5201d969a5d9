/// Scripts in which people of a school spell their names, and signs that templates hold: each with letters that only a
/// font for it has.
let writingScripts: [(name: String, letters: String)] = [
  ("Latin", "Aéñøłțğệ"), ("Greek", "ΩάΣ"), ("Cyrillic", "ЖїҐӘ"), ("Armenian", "Հա"), ("Georgian", "ქართ"),
  ("Hebrew", "שָׁלוֹם"), ("Arabic", "سلام پگھ"), ("Syriac", "ܐܒܓ"), ("Ethiopic", "ሰላም"), ("Devanagari", "नमस्ते"),
  ("Bengali", "বাংলা"), ("Gurmukhi", "ਪੰਜਾਬੀ"), ("Gujarati", "ગુજરાતી"), ("Oriya", "ଓଡ଼ିଆ"), ("Tamil", "தமிழ்"),
  ("Telugu", "తెలుగు"), ("Kannada", "ಕನ್ನಡ"), ("Malayalam", "മലയാളം"), ("Sinhala", "සිංහල"), ("Thai", "ภาษาไทย"),
  ("Lao", "ພາສາລາວ"), ("Burmese", "မြန်မာ"), ("Khmer", "ភាសាខ្មែរ"), ("Tibetan", "བོད་སྐད"), ("Mongolian", "ᠮᠣᠩᠭᠣᠯ"),
  ("Cherokee", "ᏣᎳᎩ"), ("Han", "漢字汉"), ("Hiragana and Katakana", "ひらカタ"), ("Hangul", "한글"),
  ("symbols", "☐☑✓★→☎½"), ("emoji", "😀👍"),
]
