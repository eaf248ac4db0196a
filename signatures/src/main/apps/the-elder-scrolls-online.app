name       The Elder Scrolls Online
category   gaming
service    gaming
domain     elderscrollsonline.com zenimaxonline.com
test       www.elderscrollsonline.com -> the-elder-scrolls-online
test       a.b.ZENIMAXONLINE.COM. -> the-elder-scrolls-online
source     field knowledge 2026-11
