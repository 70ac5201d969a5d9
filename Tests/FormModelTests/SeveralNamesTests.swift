import FormModel
import Testing

struct SeveralNamesTests {
  @Test(
    "several people in one text are told from one name",
    arguments: [
      ("Ann Lee & Bo Day", ["Ann Lee", "Bo Day"]), ("Ann Lee / Bo Day", ["Ann Lee", "Bo Day"]),
      ("Ann Lee/Bo Day", ["Ann Lee", "Bo Day"]), ("Ann Lee; Bo Day", ["Ann Lee", "Bo Day"]),
      ("Ann Lee and Bo Day", ["Ann Lee", "Bo Day"]), ("Ann&Bo", ["Ann", "Bo"]), ("Ann Lee", []),
      ("Lee, Ann", []), ("Ravi s/o Kumar", []), ("n/a", []), ("Andy Anderson", []), ("Ann Lee;", []),
      ("Smith-Jones & Sons", ["Smith-Jones", "Sons"]),
    ])
  func severalNames(_ text: String, _ names: [String]) {
    #expect((text.severalNames ?? []) == names)
  }
}
