name       Smartsheet
category   productivity
domain     smartsheet.com
test       www.smartsheet.com -> smartsheet
source     field knowledge 2026-11
