name       ManageEngine
category   management
domain     manageengine.com
test       www.manageengine.com -> manageengine
source     field knowledge 2026-11
