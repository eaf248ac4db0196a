name       Blackboard
category   education
domain     blackboard.com bbcollab.com
test       www.blackboard.com -> blackboard
test       a.b.BBCOLLAB.COM. -> blackboard
source     field knowledge 2026-11
