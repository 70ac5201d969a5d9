import CPango

/// On how many cores this process may run; `taskset` and containers allow fewer than the machine has.
package func usableCores() -> Int { Int(g_get_num_processors()) }
