name       StreamElements
category   streaming
domain     streamelements.com streamlabs.com
test       www.streamelements.com -> streamelements
test       a.b.STREAMLABS.COM. -> streamelements
source     field knowledge 2026-11
