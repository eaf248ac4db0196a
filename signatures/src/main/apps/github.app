name       GitHub
category   development
domain     github.com githubusercontent.com githubassets.com github.io ghcr.io githubapp.com githubcopilot.com github.dev
agent      begins GitHub-Hookshot/
service    download release-assets.githubusercontent.com objects.githubusercontent.com codeload.github.com
test       www.github.com -> github
test       a.b.GITHUB.DEV. -> github
source     field knowledge 2026-11
