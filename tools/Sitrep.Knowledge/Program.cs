using Sitrep.Tools;

return args switch
{
    ["world", .. string[] rest] => WorldCommand.Run(rest),
    ["rarity", .. string[] rest] when rest.Length > 0 => RarityCommand.Run(rest),
    _ => WorldCommand.Usage(),
};
