namespace IntlAssistant.Conversations.Storage.Migrations;

/// <summary>One step of the schema, forward only.</summary>
/// <param name="Version">The version of the schema after it, from 1 without gaps.</param>
/// <param name="Name">Its name, as in the file.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Version, string Name, string Sql);
