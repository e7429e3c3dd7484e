namespace IntlAssistant.Conversations.Storage.Moves;

/// <summary>A table that was copied, with the proof that it is the same in both databases.</summary>
/// <param name="Name">Its name; <c>key files</c> and <c>attachment files</c> are what stood in folders.</param>
/// <param name="Rows">How many rows it has, in both.</param>
/// <param name="Checksum">SHA-256 of its rows in the order of their keys, the same in both: 64 hexadecimal digits.</param>
public sealed record MovedTable(string Name, long Rows, string Checksum);
