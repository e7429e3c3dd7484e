using System.Security.Cryptography;
using IntlAssistant.Server.Staff.Sessions;

namespace IntlAssistant.Server.Staff.SecondFactor;

/// <summary>Codes on paper for the day on which the phone is lost: each is good once.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Bytes = 10;
    private const int Group = 4;

    /// <summary>New ones, as they are shown once.</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => Spaced(Base32.Write(RandomNumberGenerator.GetBytes(Bytes))))];

    /// <summary>What is stored of one, however it is typed. Of eighty random bits a plain hash gives nothing away.</summary>
    public static string Hash(string code) => Secret.Hash(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]));

    private static string Spaced(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));
}
