// The entries of the frameworks are types alone; this is what a bundler finds behind them.
export {};
