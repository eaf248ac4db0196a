name       ngrok
category   tunnel
domain     ngrok.com ngrok.io ngrok-free.app ngrok.app ngrok-agent.com ngrok.dev
test       www.ngrok.com -> ngrok
test       a.b.NGROK.DEV. -> ngrok
source     field knowledge 2026-11
