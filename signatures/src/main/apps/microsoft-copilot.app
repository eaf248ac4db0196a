name       Microsoft Copilot
category   ai
service    chat
domain     copilot.microsoft.com copilot.cloud.microsoft sydney.bing.com
test       copilot.microsoft.com -> microsoft-copilot
test       a.b.SYDNEY.BING.COM. -> microsoft-copilot
source     field knowledge 2026-11
