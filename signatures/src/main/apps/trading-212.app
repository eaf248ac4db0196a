name       Trading 212
category   finance
domain     trading212.com
test       www.trading212.com -> trading-212
source     field knowledge 2026-11
