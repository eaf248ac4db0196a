name       Basecamp
category   productivity
domain     basecamp.com 37signals.com
test       www.basecamp.com -> basecamp
test       a.b.37SIGNALS.COM. -> basecamp
source     field knowledge 2026-11
