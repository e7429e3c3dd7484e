using System.Globalization;

namespace IntlAssistant.Conversations.Storage.Migrations;

/// <summary>The migrations that this program carries: <c>Storage/{dialect}/Migrations/{number}_{name}.sql</c>.</summary>
internal static class MigrationScripts
{
    /// <summary>The migrations of a dialect, in order.</summary>
    public static IReadOnlyList<Migration> Load(string dialect)
    {
        var prefix = $"migrations/{dialect}/";
        var migrations = typeof(MigrationScripts).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Select(resource => Read(resource, resource[prefix.Length..]))
            .OrderBy(migration => migration.Version)
            .ToList();

        for (var i = 0; i < migrations.Count; i++)
        {
            if (migrations[i].Version != i + 1)
            {
                throw new InvalidOperationException(
                    $"Migration {i + 1} of {dialect} is missing; found {migrations[i].Version} ({migrations[i].Name}) in its place.");
            }
        }

        return migrations;
    }

    private static Migration Read(string resource, string file)
    {
        var (number, name) = (file[..4], file[5..^".sql".Length]);
        using var stream = typeof(MigrationScripts).Assembly.GetManifestResourceStream(resource)!; // listed just now
        using var reader = new StreamReader(stream);
        return new Migration(int.Parse(number, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
