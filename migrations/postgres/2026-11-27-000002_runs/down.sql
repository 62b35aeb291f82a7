DROP TABLE learning_points;
DROP TABLE turns;
DROP TABLE cards;
DROP TABLE run_steps;
DROP TABLE runs;
