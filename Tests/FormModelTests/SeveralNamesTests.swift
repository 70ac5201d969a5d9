import FormModel
import Testing

struct SeveralNamesTests {
  @Test(
    "several people in one text are told from one name",
    arguments: [
      ("Ann Lee & Bo Day", ["Ann Lee", "Bo Day"]), ("Ann Lee / Bo Day", ["Ann Lee", "Bo Day"]),
      ("Ann Lee/Bo Day", ["Ann Lee", "Bo Day"]), ("Ann Lee; Bo Day", ["Ann Lee", "Bo Day"]),
      ("Ann Lee and Bo Day", ["Ann Lee", "Bo Day"]), ("Ann&Bo", []), ("Ann Lee", []),
      ("Lee, Ann", []), ("Ravi s/o Kumar", []), ("n/a", []), ("Andy Anderson", []), ("Ann Lee;", []),
      ("Smith-Jones & Sons", []), ("Ann Lee & {Bo} **Day**", []),
      ("José Núñez & D'Angelo O’Dea Jr.", ["José Núñez", "D'Angelo O’Dea Jr."]),
    ])
  func severalNames(_ text: String, _ names: [String]) {
    #expect((text.severalNames ?? []) == names)
  }
}
