import CPango

/// The number of cores that this process may use. `taskset` and containers can allow fewer than the machine has.
package func usableCores() -> Int { Int(g_get_num_processors()) }
