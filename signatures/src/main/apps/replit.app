name       Replit
category   development
domain     replit.com repl.co replit.dev
test       www.replit.com -> replit
test       a.b.REPLIT.DEV. -> replit
source     field knowledge 2026-11
