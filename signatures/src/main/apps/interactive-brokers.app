name       Interactive Brokers
category   finance
domain     interactivebrokers.com ibkr.com ibllc.com
test       www.interactivebrokers.com -> interactive-brokers
test       a.b.IBLLC.COM. -> interactive-brokers
source     field knowledge 2026-11
