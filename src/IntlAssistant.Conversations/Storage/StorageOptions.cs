using System.ComponentModel.DataAnnotations;

namespace IntlAssistant.Conversations.Storage;

/// <summary>Where conversations are kept: the section <c>Storage</c> of the settings.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>The engine.</summary>
    /// <value><c>sqlite</c>, the default, or <c>postgres</c>.</value>
    public string Provider { get; set; } = "sqlite";

    /// <summary>The database, in the engine's own words: <c>Data Source=/srv/assistant/chat.db</c>, or <c>Host=db;Database=intl_assistant;Username=…;Password=…</c>.</summary>
    /// <value>Empty by default: <c>intl-assistant.db</c> in the data folder. PostgreSQL needs one.</value>
    public string ConnectionString { get; set; } = "";

    /// <summary>The folder for what the program stores; it is made when it is missing.</summary>
    /// <value><c>data</c> by default, below the working folder.</value>
    public string DataFolder { get; set; } = "data";

    /// <summary>The folder of the erasure journal: which conversations were erased, told by marks that name nobody, so that a restored backup does not bring them back. It must not be replaced when a backup is restored; best it is on another disk. Several servers may share one, or have one each.</summary>
    /// <value>Empty by default: beside the data folder, with <c>-erasures</c> after its name.</value>
    public string ErasureFolder { get; set; } = "";

    /// <summary>Whether the engine is PostgreSQL, which several servers may share.</summary>
    public bool IsPostgres => string.Equals(Provider, "postgres", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsPostgres && !string.Equals(Provider, "sqlite", StringComparison.OrdinalIgnoreCase))
        {
            yield return Fault(nameof(Provider), $"'{Provider}' is not known; write 'sqlite' or 'postgres'");
        }

        if (IsPostgres)
        {
            // The text itself may hold a password and is not repeated.
            if (!Postgres.PostgresLocation.TryRead(ConnectionString))
            {
                yield return Fault(nameof(ConnectionString), "does not name a PostgreSQL server; write 'Host=…;Database=…;Username=…;Password=…'");
            }
        }
        else if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            if (string.IsNullOrWhiteSpace(DataFolder))
            {
                yield return Fault(nameof(DataFolder), "is empty; name a folder, as 'data'");
            }
        }
        else if (!Sqlite.SqliteLocation.TryRead(ConnectionString, out _))
        {
            yield return Fault(nameof(ConnectionString), "does not name a database file; write 'Data Source=/folder/file.db' and nothing else, or leave it empty");
        }
    }

    /// <summary>Names the key in the words of the settings, so no member is given: the framework would set its name before them once more.</summary>
    private static ValidationResult Fault(string key, string what) => new($"{Section}:{key} {what}.");
}
