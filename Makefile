# One line each; the work is in cargo and scripts/.

demo: node_modules/.package-lock.json ## Build and start Varde with the demo town
	cargo run --profile demo -p varde -- demo

dev: node_modules/.package-lock.json ## The same, built for quick changes
	cargo run -p varde -- demo

check: node_modules/.package-lock.json ## The quick part: formatting, lints, house rules, unit tests on SQLite
	scripts/check.sh

test: node_modules/.package-lock.json ## Everything: check, PostgreSQL, a real browser, kill -9
	scripts/test.sh

fuzz: ## Broken tables, spreadsheets, pictures and calendars for ten minutes each, with 256 MB of memory
	scripts/fuzz.sh

bench: node_modules/.package-lock.json ## Search quality and speed, beside stock engines
	scripts/bench.sh

node_modules/.package-lock.json: package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund && touch $@

.PHONY: demo dev check test fuzz bench
