GRANT SELECT, INSERT, UPDATE ON kettle TO "${serviceRole}";
GRANT SELECT, INSERT ON whistle TO "${serviceRole}";
GRANT USAGE ON SEQUENCE whistle_position_seq TO "${serviceRole}";
