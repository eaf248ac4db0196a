name       MyFitnessPal
category   health
domain     myfitnesspal.com
test       www.myfitnesspal.com -> myfitnesspal
source     field knowledge 2026-11
