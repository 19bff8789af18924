-- One row a market day of the period up to :on, with what was counted there.
, market_days (village, id, day, state, host_village, stalls, served, taken, solved, unlisted_taken, unlisted_solved)
AS MATERIALIZED (
  SELECT m.village, m.id, m.day, m.state, m.host_village, coalesce(s.stalls, 0), coalesce(s.served, 0),
    coalesce(p.taken, 0) + m.unlisted_taken, coalesce(p.solved, 0) + m.unlisted_solved,
    m.unlisted_taken, m.unlisted_solved
  FROM asked a
  JOIN markets m ON m.village = a.village
  LEFT JOIN (SELECT village, market, count(*) AS stalls, sum(served) AS served FROM stalls GROUP BY village, market) s
    ON s.village = m.village AND s.market = m.id
  LEFT JOIN (
    SELECT village, market, count(*) AS taken, sum(solved) AS solved FROM market_problems GROUP BY village, market) p
    ON p.village = m.village AND p.market = m.id
  WHERE m.day >= :from AND m.day <= :to AND m.day <= :on
)
