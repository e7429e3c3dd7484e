using Npgsql;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>Which database the settings mean, and how it is used.</summary>
internal static class PostgresLocation
{
    // Two or three replicas beside a hundred connections, which is what a server allows by itself.
    private const int Connections = 25;
    private const int Prepared = 200;

    /// <summary>Whether a connection string names a database of a server.</summary>
    public static bool TryRead(string connectionString)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connectionString).Host);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The database in words for people: never the password.</summary>
    public static string Name(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"PostgreSQL {parts.Database ?? parts.Username} at {parts.Host}:{parts.Port}";
    }

    /// <summary>The connections to it. What the connection string says itself stays as it says.</summary>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var said = new NpgsqlConnectionStringBuilder(connectionString);
        var parts = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // What stands in a row is a visitor's: it must not come into messages.
            IncludeErrorDetail = false,
            LogParameters = false,
        };
        if (!said.ShouldSerialize("Maximum Pool Size"))
        {
            parts.MaxPoolSize = Connections;
        }

        if (!said.ShouldSerialize("Max Auto Prepare"))
        {
            parts.MaxAutoPrepare = Prepared;
        }

        if (!said.ShouldSerialize("Application Name"))
        {
            parts.ApplicationName = "IntlAssistant";
        }

        return new NpgsqlDataSourceBuilder(parts.ConnectionString).Build();
    }
}
