import FormModel
import Synchronization

/// The names of a program's columns. They are collected when the first spreadsheet is read: most runs read none.
final class KnownColumns: Sendable {
  private let catalog: Catalog
  private let collected = Mutex<ColumnNames?>(nil)

  init(_ catalog: Catalog) { self.catalog = catalog }

  var names: ColumnNames {
    collected.withLock { collected in
      if let collected { return collected }
      let names = ColumnNames(catalog)
      collected = names
      return names
    }
  }
}
