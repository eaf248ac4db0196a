name       StepFun
category   ai
domain     stepfun.com
test       www.stepfun.com -> stepfun
source     field knowledge 2026-11
