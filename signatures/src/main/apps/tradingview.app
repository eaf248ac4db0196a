name       TradingView
category   finance
domain     tradingview.com
test       www.tradingview.com -> tradingview
source     field knowledge 2026-11
