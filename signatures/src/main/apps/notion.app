name       Notion
category   productivity
domain     notion.so notion.com notion.site notion-static.com notionusercontent.com
test       www.notion.so -> notion
test       a.b.NOTIONUSERCONTENT.COM. -> notion
source     field knowledge 2026-11
