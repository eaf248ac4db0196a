name       ClickUp
category   productivity
domain     clickup.com clickup-attachments.com
test       www.clickup.com -> clickup
test       a.b.CLICKUP-ATTACHMENTS.COM. -> clickup
source     field knowledge 2026-11
