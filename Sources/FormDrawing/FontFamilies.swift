/// The font families that a text can use, and the Fontconfig file that lists them.
enum FontFamilies {
  /// The text family. Every character that it has is set in it.
  static let text = "Noto Sans"

  /// Every family, in the order in which Fontconfig looks for a character: text, signs, other scripts, Symbola.
  ///
  /// The list has to be complete. Fontconfig looks in Symbola before it looks in a family that is not listed, and
  /// Symbola has letters of some scripts too.
  static let all: [String] =
    [text] + siblings.map { "\(text) \($0)" } + otherNoto.map { "Noto \($0)" } + ["Symbola"]

  /// Scripts that people use today come first: fonts of historic scripts repeat some of their digits and signs.
  private static let siblings = """
    Symbols|Symbols2|Math|Arabic|Hebrew|Devanagari|Bengali|Gurmukhi|Gujarati|Oriya|Tamil|Telugu|Kannada|Malayalam|\
    Sinhala|Thai|Lao|Myanmar|Khmer|Georgian|Armenian|Ethiopic|Cherokee|Canadian Aboriginal|Mongolian|Thaana|Syriac|\
    NKo|Tifinagh|Vai|Yi|Lisu|Javanese|Balinese|Sundanese|Buginese|Batak|Rejang|Cham|Tai Le|New Tai Lue|Tai Tham|\
    Tai Viet|Ol Chiki|Lepcha|Limbu|Meetei Mayek|Syloti Nagri|Saurashtra|Kayah Li|Chakma|Bamum|Adlam|Hanifi Rohingya|\
    Osage|Miao|Newa|Tagalog|Hanunoo|Buhid|Tagbanwa|Samaritan|Mandaic|Wancho|Medefaidrin|Mende Kikakui|Bassa Vah|\
    Pahawh Hmong|Pau Cin Hau|Mro|Sora Sompeng|Warang Citi|Gunjala Gondi|Masaram Gondi|Khudawadi|Khojki|Mahajani|\
    Multani|Modi|Takri|Tirhuta|Kaithi|Sharada|Siddham|Grantha|Tamil Supplement|Bhaiksuki|Brahmi|Kharoshthi|Marchen|\
    Soyombo|Zanabazar Square|PhagsPa|Coptic|Glagolitic|Gothic|Runic|Ogham|Deseret|Shavian|Duployan|Osmanya|Elbasan|\
    Caucasian Albanian|Old Permic|Old Hungarian|Old Italic|Old Turkic|Old Persian|Old North Arabian|\
    Old South Arabian|Old Sogdian|Sogdian|Imperial Aramaic|Inscriptional Pahlavi|Inscriptional Parthian|\
    Psalter Pahlavi|Avestan|Manichaean|Elymaic|Hatran|Nabataean|Palmyrene|Phoenician|Carian|Lycian|Lydian|Cypriot|\
    Linear A|Linear B|Ugaritic|Cuneiform|Egyptian Hieroglyphs|Anatolian Hieroglyphs|Meroitic|Nushu|Mayan Numerals|\
    Indic Siyaq Numbers|SignWriting
    """.split(separator: "|")

  /// The other Noto families: CJK, and scripts without a sans serif face. Each of the four CJK families has all
  /// characters, in the shapes of its region.
  private static let otherNoto = [
    "Sans CJK SC", "Sans CJK JP", "Sans CJK KR", "Sans CJK TC", "Serif Tibetan", "Serif Ahom", "Serif Dogra",
    "Serif Hmong Nyiakeng", "Serif Yezidi", "Serif Tangut", "Music", "Looped Lao",
  ]

  /// The files that Fontconfig may use: four faces of each family. The package `fonts-noto-extra` adds other faces,
  /// which would change the output.
  private static let files =
    ["Regular", "Bold", "Italic", "BoldItalic"].map { "/usr/share/fonts/truetype/noto/NotoS*-\($0).ttf" }
    + ["NotoMusic", "NotoLoopedLao"].map { "/usr/share/fonts/truetype/noto/\($0)-Regular.ttf" }
    + ["Regular", "Bold"].map { "/usr/share/fonts/opentype/noto/NotoSansCJK-\($0).ttc" }
    + ["/usr/share/fonts/truetype/ancient-scripts/Symbola*.ttf"]

  /// The Fontconfig file. It includes no file of the system, so no rule of a user or of the system applies: there is no
  /// synthetic bold or slant.
  static let configuration: String = {
    let globs = files.map { "<glob>\($0)</glob>" }.joined()
    let names = all.map { "<string>\($0)</string>" }.joined()
    return """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
        <dir>/usr/share/fonts/truetype/noto</dir>
        <dir>/usr/share/fonts/opentype/noto</dir>
        <dir>/usr/share/fonts/truetype/ancient-scripts</dir>
        <cachedir>/var/cache/fontconfig</cachedir>
        <cachedir prefix="xdg">fontconfig</cachedir>
        <selectfont>
          <rejectfont><glob>/usr/share/fonts/*.?t?</glob></rejectfont>
          <acceptfont>\(globs)</acceptfont>
        </selectfont>
        <match target="pattern">
          <edit name="family" mode="assign_replace" binding="strong">\(names)</edit>
        </match>
      </fontconfig>
      """
  }()
}
