name       Wall Street Journal
category   news
service    browsing
domain     wsj.com wsj.net dowjones.com dowjones.io barrons.com marketwatch.com
test       www.wsj.com -> wall-street-journal
test       a.b.MARKETWATCH.COM. -> wall-street-journal
source     field knowledge 2026-11
