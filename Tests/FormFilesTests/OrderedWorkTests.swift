import FormFiles
import Testing

/// Several threads make results, and one thread takes them in order.
struct OrderedWorkTests {
  @Test("gives the results in order, although threads finish in any order", arguments: [1, 2, 8])
  func inOrder(threads: Int) {
    let work = OrderedWork(count: 200, threads: threads, ahead: 4) { { $0 * $0 } }
    defer { work.stop() }
    #expect((0..<200).map { _ in work.next() } == (0..<200).map { $0 * $0 })
  }

  @Test("gives no result if no thread is started") func noThread() {
    #expect(OrderedWork(count: 3, threads: 0) { { $0 } }.next() == nil)
  }

  @Test("stops before all results are made") func stops() {
    let work = OrderedWork(count: 1_000_000, threads: 2) { { $0 } }
    #expect(work.next() == 0)
    work.stop()
    #expect(work.next() == nil)
  }
}
