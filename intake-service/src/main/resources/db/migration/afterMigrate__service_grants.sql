-- Runs after the kit's grants (callbacks go by name): the service can add intakes, and change none.
REVOKE UPDATE ON intake FROM "${serviceRole}";
