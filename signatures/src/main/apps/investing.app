name       Investing.com
category   finance
domain     investing.com
test       www.investing.com -> investing
source     field knowledge 2026-11
