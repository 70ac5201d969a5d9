/// The families that text may be set in, and the Fontconfig file that names them.
enum FontFamilies {
  /// The text family; everything that it has is set in it.
  static let text = "Noto Sans"

  /// Every family in the order in which a character is looked for: text, signs, other scripts, Symbola.
  ///
  /// The order has to be total: what is not listed ranks below Symbola, which has letters of some scripts too.
  static let all: [String] =
    [text] + siblings.map { "\(text) \($0)" } + otherNoto.map { "Noto \($0)" } + ["Symbola"]

  /// Scripts in use come before those of scholars, which repeat some of their digits and signs.
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

  /// Scripts that have no sans serif face; of the four CJK families each has all characters, in its region's forms.
  private static let otherNoto = [
    "Sans CJK SC", "Sans CJK JP", "Sans CJK KR", "Sans CJK TC", "Serif Tibetan", "Serif Ahom", "Serif Dogra",
    "Serif Hmong Nyiakeng", "Serif Yezidi", "Serif Tangut", "Music", "Looped Lao",
  ]

  /// The files that count: four faces of each family, whatever else `fonts-noto-extra` puts beside them.
  private static let files =
    ["Regular", "Bold", "Italic", "BoldItalic"].map { "/usr/share/fonts/truetype/noto/NotoS*-\($0).ttf" }
    + ["NotoMusic", "NotoLoopedLao"].map { "/usr/share/fonts/truetype/noto/\($0)-Regular.ttf" }
    + ["Regular", "Bold"].map { "/usr/share/fonts/opentype/noto/NotoSansCJK-\($0).ttc" }
    + ["/usr/share/fonts/truetype/ancient-scripts/Symbola*.ttf"]

  /// The Fontconfig file. It includes none of the system's, so there is no synthetic bold or slant, no user's rule.
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
