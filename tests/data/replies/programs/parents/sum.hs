module Main where

weight :: Int -> Int
weight x = 2 * x

main :: IO ()
main = print (sum (map weight [1, 2, 3]))
