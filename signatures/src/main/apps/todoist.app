name       Todoist
category   productivity
domain     todoist.com todoist.net
test       www.todoist.com -> todoist
test       a.b.TODOIST.NET. -> todoist
source     field knowledge 2026-11
