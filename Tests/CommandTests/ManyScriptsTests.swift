import Foundation
import Testing

/// Many scripts, and so many fonts, in one run on all cores.
struct ManyScriptsTests {
  @Test("teams whose names need two dozen fonts are all printed") func fonts() throws {
    let folder = try TemporaryFolder()
    // Each name needs another font, so each team needs two fonts that no other team needs.
    let names = [
      "José Núñez", "محمد الخالدي", "שרה כהן", "शिल्पा शर्मा", "শিল্পা", "சுந்தர்", "สมชาย ใจดี", "ភាសាខ្មែរ", "မြန်မာ",
      "ნინო", "Անահիտ", "አበበ በቀለ", "ಶ್ರೀನಿವಾಸ", "శ్రీనివాస", "ശ്രീനിവാസ", "ශ්‍රී", "શ્રી", "ਸਿੰਘ", "ລາວ", "Ꮳ Ꮃ", "ᠮᠣᠩ",
      "བཀྲ་", "ܣܘܪ", "ދިވެ",
    ]
    let teams = (0..<300).map { index -> [String: [String: String]] in
      let (protege, mentor) = (names[index % names.count], names[(index * 7 + 3) % names.count])
      return ["protege": ["name": protege], "mentor": ["name": mentor]]
    }
    try JSONSerialization.data(withJSONObject: ["teams": teams]).write(to: folder.url.appendingPathComponent("r.yaml"))
    let outcome = try Command.run(["render", "imp", "--roster", "r.yaml", "-o", "out"], in: folder)
    // After a crash the code is minus the number of a signal.
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(folder.names(in: "out").count == 300)
  }
}
